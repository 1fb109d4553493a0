module cavel

go 1.19
