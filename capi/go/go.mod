module cavel.alt/cavel

go 1.19
