# Fines of one bureau by year: the figure that stands for each year, its hedge and its sentence.
folder <- c(commandArgs(trailingOnly = TRUE), ".")[1]
observations <- read.csv(file.path(folder, "observations.csv"), fileEncoding = "UTF-8-BOM", colClasses = c(bureau_code = "character"))
fines <- subset(observations, bureau_code == "330000" & indicator == "penalty.amount" & headline == "true")
fines <- fines[order(fines$year), c("year", "value", "qualifier", "basis", "quote", "id")]
write.table(fines, sep = "\t", row.names = FALSE, col.names = FALSE, quote = FALSE)
