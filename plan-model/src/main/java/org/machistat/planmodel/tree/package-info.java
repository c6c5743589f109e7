/**
 * The layers of a plan as one tree, and how two trees correspond.
 * <p>A {@link org.machistat.planmodel.tree.LayerScheme} names the layers (政策・施策・事務事業); a
 * {@link org.machistat.planmodel.tree.PolicyTree} holds the nodes, found by {@link org.machistat.planmodel.tree.PolicyPath}
 * or by name, and is made by a {@link org.machistat.planmodel.tree.PolicyTreeBuilder} that reports every fault at once, or read
 * from a Markdown list by {@link org.machistat.planmodel.tree.Outline}. What changed between two plans is a
 * {@link org.machistat.planmodel.tree.TreeDifference}; what corresponds to what, and how surely, is a
 * {@link org.machistat.planmodel.tree.Crosswalk}. To re-align a table whose rows have shifted, use
 * {@link org.machistat.planmodel.tree.OrdinalRuns}. Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.planmodel.tree;
