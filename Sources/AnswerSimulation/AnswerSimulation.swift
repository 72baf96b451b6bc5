// AnswerSimulation
