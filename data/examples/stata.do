* Fines of one bureau by year: the figure that stands for each year, its hedge and its sentence.
import delimited "observations.csv", varnames(1) encoding("utf-8") stringcols(_all) bindquote(strict) clear
keep if bureau_code == "330000" & indicator == "penalty.amount" & headline == "true"
destring year value lower upper, replace
sort year
list year value qualifier basis quote id, noobs
