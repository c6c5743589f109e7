/**
 * What the readers of e-Stat's JSON and CSV share: coded values in columns, and how they become a table.
 * <p>Not exported. {@link org.machistat.census.internal.ValueColumns} takes the values as they come,
 * {@link org.machistat.census.internal.TableDraft} makes the table when all are there, so that the order of the parts of an
 * answer does not matter.
 */
package org.machistat.census.internal;
