/**
 * The official codes of Japan's prefectures, municipalities and wards, and their history since 1970.
 * <p>Start at {@link org.machistat.census.area.AreaDirectory#official}: {@link org.machistat.census.area.AreaDirectory#at}
 * tells what a code is on a day, {@link org.machistat.census.area.AreaDirectory#on} gives all places of a day with their
 * names, wards and peers, {@link org.machistat.census.area.AreaDirectory#trace} what became of a place, and
 * {@link org.machistat.census.area.AreaDirectory#crosswalk} brings figures from the boundaries of one day to those of another.
 * What the lists do not say is told at {@link org.machistat.census.area.AreaDirectory}; the layout of the lists stands at
 * their heads. Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.census.area;
