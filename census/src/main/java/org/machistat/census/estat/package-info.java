/**
 * Tables of e-Stat, the portal of Japan's official statistics, as they are once they have been read.
 * <p>Start with {@link org.machistat.census.estat.EStatTable}: the figures as a {@code StatTable}, with the
 * {@link org.machistat.census.estat.EStatMeta description} of the table beside it. Null arguments throw
 * {@code NullPointerException} everywhere here. {@code census.json.EStatJson} and {@code census.reader.EStatCsv} read them.
 */
package org.machistat.census.estat;
