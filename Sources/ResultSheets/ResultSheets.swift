// ResultSheets
