// YearSnapshots
