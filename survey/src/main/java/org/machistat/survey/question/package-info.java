/**
 * What a survey asks, and whom: questions, choices, filters, combined categories, rankings.
 * <p>Start with {@link org.machistat.survey.question.Questionnaire}; {@link org.machistat.survey.question.Responses} reads the answers of a
 * data set by it, {@link org.machistat.survey.question.Ranking} holds orders that were printed without figures.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.survey.question;
