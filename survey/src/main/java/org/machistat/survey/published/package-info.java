/**
 * What can be concluded from published percentages alone, without the answers behind them.
 * <p>Start with {@link org.machistat.survey.published.PrintedQuestion}, the options of a question as printed, or {@link
 * org.machistat.survey.published.PrintedShare}, a single percentage with its base. Between two groups: {@link
 * org.machistat.survey.published.GroupDifference}; between two options of one question: {@link
 * org.machistat.survey.published.OptionDifference}. Every conclusion counts with all values that are printed so.
 * <p>A package of its own, since it needs no data and no design: it stands on response (intervals), design (margins) and the audit of bases.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.survey.published;
