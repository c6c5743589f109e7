/**
 * Places: prefectures, cities, towns, villages and wards.
 * <p>To read a code in any of its printed forms, use {@link org.machistat.core.area.AreaCode#parse}; to go about with a
 * code and its name together, use {@link org.machistat.core.area.Area}. Which codes exist, and since when, is not known
 * here. Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.core.area;
