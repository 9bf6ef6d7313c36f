/** Pictures and files for visitors who have none at hand, made on the spot. */

const SIZES = [[1280, 960], [960, 1280], [1200, 800]];
const SKIES = [["#f9d29d", "#ee8a6f", "#5b4b8a"], ["#bfe3f5", "#6fb1df", "#2f6f6a"], ["#cfe8cf", "#7fbf9a", "#2d5a52"]];

/** `amount` PNG pictures, no two alike; `caption` is written on each. */
export function photos(amount, caption) {
  return Promise.all(Array.from({ length: amount }, (_, index) => picture(index, caption)));
}

/** A file of 25 MB: a bot may download no more than 20. */
export function bigFile() {
  const bytes = new Uint8Array(25 * 1024 * 1024);
  return new File([bytes], "video-archive.zip", { type: "application/zip" });
}

/** A small plan as Excel saves it, with one term nobody can understand: what a coordinator might send. */
export function plan() {
  const rows = [
    ["План работы медиацентров на 2025 год"],
    ["№", "Мероприятие", "Срок", "Ответственный исполнитель"],
    ["1", "Установочный семинар для руководителей медиацентров", "до 15 февраля 2025 г.", "ЦОПП"],
    ["2", "Конкурс студенческих репортажей", "март – апрель 2025 г.", "ПОО"],
    ["3", "Обновление сайтов и социальных сетей медиацентров", "1 раз в квартал", "ПОО"],
    ["4", "Круглый стол с редакциями районных газет", "после согласования", "ЦОПП"],
    ["5", "Итоговая выставка работ", "до 10 декабря 2025 г.", "ЦОПП, ПОО"],
  ];
  const text = rows.map((row) => row.join(";")).join("\r\n");
  return new File([`\uFEFF${text}`], "sample-plan.csv", { type: "text/csv" });
}

async function picture(index, caption) {
  const [width, height] = SIZES[index % SIZES.length];
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const paper = canvas.getContext("2d");
  const sky = SKIES[(index + Math.floor(Math.random() * SKIES.length)) % SKIES.length];
  heaven(paper, width, height, sky);
  for (let ridge = 0; ridge < 3; ridge += 1) hills(paper, width, height, ridge, sky[2]);
  sign(paper, width, height, `${caption} ${index + 1}`);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  return new File([blob], `sample-${index + 1}.png`, { type: "image/png" });
}

function heaven(paper, width, height, [top, bottom]) {
  const gradient = paper.createLinearGradient(0, 0, 0, height * 0.8);
  gradient.addColorStop(0, top);
  gradient.addColorStop(1, bottom);
  paper.fillStyle = gradient;
  paper.fillRect(0, 0, width, height);
  paper.fillStyle = "rgba(255, 255, 255, .75)";
  paper.beginPath();
  paper.arc(width * (0.2 + Math.random() * 0.6), height * 0.28, height * 0.08, 0, Math.PI * 2);
  paper.fill();
}

function hills(paper, width, height, ridge, colour) {
  const [level, phase] = [height * (0.5 + ridge * 0.14), Math.random() * 6];
  paper.globalAlpha = 0.35 + ridge * 0.3;
  paper.fillStyle = colour;
  paper.beginPath();
  paper.moveTo(0, height);
  for (let x = 0; x <= width; x += 8) {
    paper.lineTo(x, level + Math.sin(x / (width / (5 + ridge)) + phase) * height * 0.06);
  }
  paper.lineTo(width, height);
  paper.fill();
  paper.globalAlpha = 1;
}

function sign(paper, width, height, text) {
  paper.fillStyle = "rgba(255, 255, 255, .92)";
  paper.font = `600 ${Math.round(width / 22)}px system-ui, sans-serif`;
  paper.textAlign = "center";
  paper.fillText(text, width / 2, height * 0.82);
}
