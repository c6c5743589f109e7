/**
 * Who answered a survey.
 * <p>How many of those mailed sent back a valid answer: {@link org.machistat.survey.response.ResponseRate}.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.survey.response;
