#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# shell_check.sh DIR/public: recompute the samples and reserves of an opened event with sh, sha256sum, sort, head, grep
# and cut, and nothing else. Exit code 0: all agree; 1: a difference; 2: not an opened event of suite sha256.
set -eu
LC_ALL=C
export LC_ALL
cd "${1:?the public folder of an opened event}"

[ -f statement.txt ] || { echo "statement.txt is missing: the event is not open" >&2; exit 2; }
grep -q '^suite 杂凑算法: sha256$' announcement.txt || { echo "not of suite sha256" >&2; exit 2; }

failures=0
end='
'
differs() {
  echo "difference: $1" >&2
  failures=1
}
whole() {
  for file; do head -n 9007199254740991 "$file"; done
}

reason_of() { printf '%s' "${1%%;*}"; }
# A salted list: its digest is that of the file.
salted() {
  [ "$(sha256sum < "$1.txt" | cut -c1-64)" = "${2##*'; list '}" ] || differs "$1.txt"
}

# The statement begins with the announcement; the seed is the statement's digest.
count=$(grep -c '' announcement.txt)
[ "$(head -n "$count" statement.txt | sha256sum)" = "$(sha256sum < announcement.txt)" ] || differs announcement.txt
seed=$(sha256sum < statement.txt | cut -c1-64)

while IFS= read -r line; do
  case $line in
    'rejected rows 名录剔除: '*) salted "rejected/targets.$(reason_of "${line#*': '}")" "$line" ;;
    'officers rejected 人员剔除: '*) salted "rejected/officers.$(reason_of "${line#*': '}")" "$line" ;;
    'excluded 排除: '*) salted "excluded/$task.$(reason_of "${line#*': '}")" "$line" ;;
    'task 任务: '*) task=${line#'task 任务: '} ;;
    'lot 共用签号组: '*) lot=$(printf '%stargets/%s' "$seed" "${line#'lot 共用签号组: '}" | sha256sum | cut -c1-64) ;;
    'stratum 分层: '*)
      stratum=${line#'stratum 分层: '}
      stratum=${stratum%%;*}
      sample=${line#*'; sample '}
      sample=${sample%%;*}
      reserve=${line#*'; reserve '}
      reserve=${reserve%%;*}
      list=${line##*'; list '}
      place=$task.$stratum.txt
      [ "$(sha256sum < "frame/$place" | cut -c1-64)" = "$list" ] || differs "frame/$place"
      drawn=$(while IFS= read -r id; do
          printf '%s %s\n' "$(printf '%s%s' "$lot" "$id" | sha256sum | cut -c1-64)" "$id"
        done < "frame/$place" | sort | head -n $((sample + reserve)) | cut -c66-)
      drawn=${drawn:+"$drawn$end"}
      [ "$(printf '%s' "$drawn" | head -n "$sample" | sha256sum)" = "$(sha256sum < "sample/$place")" ] ||
        differs "sample/$place"
      [ "$(printf '%s' "$drawn" | sha256sum)" = "$(whole "sample/$place" "reserve/$place" | sha256sum)" ] ||
        differs "reserve/$place"
      echo "$task/$stratum: $sample drawn, $reserve in reserve, of $(grep -c '' "frame/$place" || :)"
      ;;
  esac
done < announcement.txt
exit $failures
