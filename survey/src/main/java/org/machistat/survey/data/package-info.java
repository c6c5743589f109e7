/**
 * The answers of a survey, one row per unit, one column per variable.
 * <p>Start with {@link org.machistat.survey.data.SurveyData}; a column holds {@link org.machistat.survey.data.NumberColumn numbers} or
 * {@link org.machistat.survey.data.CategoryColumn categories}, and a missing value is always known to be missing.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.survey.data;
