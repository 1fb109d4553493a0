#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# demo.sh CAVEL FOLDER: one event from announcement to verification, on the sample plan and the sample roster.
# Then a joint task of two departments (部门联合抽查): an excuse, a visit with a part for each department.
# CAVEL is the program; FOLDER is created anew, and FOLDER-notice and FOLDER-joint beside it. The sample visits in visits/ and
# joint/visits/ are what demo_visits.py makes for targets that these events draw.
set -eu
cavel=$1
event=$2
samples=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

say() { printf '\n== %s\n' "$*"; }
run() {
  printf '$ cavel'
  printf " '%s'" "$@"
  printf '\n'
  "$cavel" "$@"
}

rm -rf "$event"
mkdir -p "$(dirname -- "$event")"

say '1. 公告 announce: everything that can change the outcome is fixed; publish the digest'
run announce --plan "$samples/plan.json" --event "$samples/event.json" --targets "$samples/enterprises.csv" \
  --officers "$samples/officers.csv" --recusals "$samples/recusals.csv" --catalogue "$samples/catalogue.json" \
  --key "@$samples/event-key.txt" --out "$event"

say '2. 公布随机源并抽取 draw: the lottery and the dice have their values, the holder reveals the secret'
run draw "$event" --value '双色球第2022060期=01 05 12 20 27 33 08' \
  --value '现场掷骰=36152416352411625344361524163524116253441234561234' --secret "区司法局=@$samples/secret-of-the-sample.txt"

say '3. 变更 repair: a recusal is granted after the draw; one panel changes, the others stay'
run repair "$event" --recusals "$samples/recusals-after-draw.csv" --evidence '偃应急回避〔2022〕1号' \
  --approver 样例局长 --day 2022-06-08

say '4. 检查 check: two of the drawn were visited; one result came too late in one channel'
run check "$samples"/visits/*.json --event "$event" --on 2022-09-30 || test $? -eq 1
run status "$event" --inspections "$samples/visits" --on 2022-09-30

say '5. 公示 publish: the notice names the visited and nobody else'
rm -rf "$event-notice"
run publish "$event" --inspections "$samples/visits" --out "$event-notice" --on 2022-09-30

say '6. 公开 open: after the last visit everything is published'
run open "$event"

say '7. 核验 verify: anybody computes everything again from what was published, the repair too'
run verify "$event/public"

say '8. 部门联合抽查 a joint task: two departments at the same targets; caps counted from the ledger of the year'
joint=$event-joint
rm -rf "$joint"
run announce --plan "$samples/joint/plan.json" --event "$samples/joint/event.json" --targets "$samples/enterprises.csv" \
  --officers "$samples/joint/officers.csv" --ledger "$samples/joint/ledger.csv" --key "@$samples/event-key.txt" --out "$joint" |
  grep -e '^\$' -e '^task' -e '^department' -e '^cap' -e '^excluded' -e '^ledger' -e '^stratum'
run draw "$joint" --value '现场掷骰=41532661245315264331652421356142536611245345126332'
visited=$(sed -n 1p "$joint/private/drawn/sample/safety.all.txt")
closed=$(sed -n 2p "$joint/private/drawn/sample/safety.all.txt")
flooded=$(sed -n 3p "$joint/private/drawn/sample/safety.all.txt")
echo "两个部门的检查组 the panels of both departments at $visited:"
grep ",$visited," "$joint/private/drawn/panels.csv"

say '9. 终止检查 excuse: refused while a reserve is left; accepted as a chained record once the reserve was called up'
run excuse "$joint" --target "$flooded" --reason disaster --evidence '样例防汛〔2022〕5号' --approver 样例局长 --day 2022-07-20 ||
  test $? -eq 1
run replace "$joint" --target "$closed" --reason closed --evidence '样例注销〔2022〕3号' --approver 样例局长 --day 2022-07-21
run excuse "$joint" --target "$flooded" --reason disaster --evidence '样例防汛〔2022〕5号' --approver 样例局长 --day 2022-07-22

say '10. 办理状态 status: one visit, a part for each department: a penalty decision is overdue, one result came too late'
run check "$samples"/joint/visits/*.json --event "$joint" --on 2022-10-31 || test $? -eq 1
run status "$joint" --inspections "$samples/joint/visits" --on 2022-10-31
run open "$joint"
run verify "$joint/public"

say '11. 手工核对 by hand: the same draw by sha256sum, sort and head'
seed=$(sha256sum < "$event/public/statement.txt" | cut -c1-64)
lot=$(printf '%s%s' "$seed" targets/metal | sha256sum | cut -c1-64)
while read -r id; do printf '%s %s\n' "$(printf '%s%s' "$lot" "$id" | sha256sum | cut -c1-64)" "$id"; done \
  < "$event/public/frame/metal.all.txt" | LC_ALL=C sort | head -n 9 | tee "$event/by-hand.txt"
cut -d' ' -f2 "$event/by-hand.txt" | cmp - "$event/public/sample/metal.all.txt"
rm "$event/by-hand.txt"
echo '相同：手工抽取与程序一致 the same nine enterprises'
