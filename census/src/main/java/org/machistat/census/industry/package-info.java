/**
 * The Japan Standard Industrial Classification.
 * <p>The twenty divisions are {@link org.machistat.census.industry.JsicDivision}s; each but the last belongs to a
 * {@link org.machistat.census.industry.Sector}. Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.census.industry;
