/**
 * Tables of answers and tests on them: simple and cross tables with weights, tests that know the sample design, paired answers.
 * <p>Start with {@link org.machistat.survey.tabulation.Tabulation}; it makes {@link org.machistat.survey.tabulation.SimpleTable simple} and {@link
 * org.machistat.survey.tabulation.CrossTable cross tables} and {@link org.machistat.survey.tabulation.SignificanceTest tests}. {@link
 * org.machistat.survey.tabulation.PairedOptions} compares two answers of the same respondents, from published shares too.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.survey.tabulation;
