/**
 * From a file of answers, one respondent a line, to the columns of a survey.
 * <p>Start with {@link org.machistat.survey.reader.AnswerReader}; an {@link org.machistat.survey.reader.AnswerLayout} says what each {@link
 * org.machistat.survey.reader.AnswerField} of the file holds.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.survey.reader;
