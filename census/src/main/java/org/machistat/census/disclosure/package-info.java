/**
 * Figures withheld so that nobody can be recognised, with the proof that they cannot be worked out (秘匿処理): start at
 * {@link org.machistat.census.disclosure.DisclosureControl}; {@link org.machistat.census.disclosure.IntervalAttack} tries any published table.
 */
package org.machistat.census.disclosure;
