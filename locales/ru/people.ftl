# Люди сети и роли
people-all = <b>Люди</b> · { $number }
people-unreachable = <b>Не достучаться</b> · { $number }
people-found = Нашлось по «{ $words }»
people-item = { $number }. { $name }
people-confirmed = { $role } ({ $organisation })
people-asked = ждёт: { $role } ({ $organisation })
people-blocked = не достучаться
people-none = Никого нет. Люди появляются здесь, когда регистрируются сами: дайте им ссылку на бота.
people-search = Напишите часть имени или организации, найду.
question-people = кого искать
button-unreachable = Не достучаться · { $number }
button-everybody = Все люди
button-show-all = Показать все

person-name = <b>{ $name }</b>
person-role = В сети: { $role }
person-member = { $organisation } · { $role }: { $state }
person-paper = , согласие родителя с { $day }
person-minor = Нет 18 лет
person-since = Здесь с { $day }
person-acted = Последнее действие: { $at }
person-told = Последнее сообщение дошло: { $at }
person-unreachable = 🔴 Не достучаться с { $since }: бот заблокирован
membership-asked = ждёт подтверждения
membership-confirmed = подтверждено
membership-refused = отказано
membership-left = уже не здесь
membership-suspended = приостановлено
role-granted = Роль выдана, человеку напишу
role-revoked = Роль снята, человеку напишу

refusal-role-held = Эта роль у человека уже есть. Ничего не изменилось.
refusal-role-not-held = Этой роли у человека уже нет. Ничего не изменилось.
refusal-last-admin = Это последний администратор: без него сеть никто не настроит. Сначала назначьте другого. Ничего не изменилось.
