// SurveyDefinition
