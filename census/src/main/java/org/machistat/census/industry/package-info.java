/**
 * The Japan Standard Industrial Classification, names as printed, and what corresponds between revisions.
 * <p>The twenty divisions are {@link org.machistat.census.industry.JsicDivision}s; each but the last belongs to a
 * {@link org.machistat.census.industry.Sector}, by a {@link org.machistat.census.industry.SectorDefinition}. The complete lists are in
 * {@link org.machistat.census.industry.JsicClassification}; your own list, or groups such as 農林漁業 = A + B, are an
 * {@link org.machistat.census.industry.IndustryClassification}, which also gives the axis of a table. A printed name is read by an
 * {@link org.machistat.census.industry.IndustryNameMatcher}; two revisions are joined by a
 * {@link org.machistat.census.industry.JsicConcordance}. Null arguments throw {@code NullPointerException} everywhere here.
 *
 * <p>The lists are the resources {@code jsic-rev13.tsv} and {@code jsic-rev14.tsv}: lines that begin with # say where they come from,
 * every other line is code, Japanese name and English name with a tab between; parents follow from order and code.
 */
package org.machistat.census.industry;
