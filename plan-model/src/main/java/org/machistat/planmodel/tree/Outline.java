package org.machistat.planmodel.tree;

import java.util.HashMap;
import java.util.Map;
import org.machistat.core.source.Loaded;
import org.machistat.core.text.Label;

/**
 * A tree as an indented Markdown list, as people write one down (箇条書き).
 *
 * <pre>{@code
 * # 政策1 安全に暮らせるまちをつくる
 * - 1. 防犯対策の推進 | Crime prevention
 *   > 平成28年度から
 *   @所管: 市民文化局
 *   - 1. 消費生活の安全を守る
 *   - 相談体制の充実
 * }</pre>
 *
 * <ul>
 *   <li>A heading with n signs # is a node of layer n. Lists below it begin on the next layer; without a heading, on the first.
 *   <li>A list line begins with -, *, + or ・ or with its number. A line that is indented more than the one above is its child. A
 *       space counts 1, a full-width space 2, a tab reaches the next multiple of 4.
 *   <li>The number is read as the layer prints it (政策3), or in any numbering style (3., 3), （３）, ③ …). Without a number, a node
 *       takes the one after that of the node before.
 *   <li>Behind {@code |} stands the English name; without it both names are the same.
 *   <li>{@code >} is a note and {@code @key: value} an attribute of the node above, however far they are indented.
 *   <li>{@code \} takes the meaning from the sign behind it, {@code \n} is a line break. {@code [5:第五] name} writes number and
 *       printed number where they could not be read otherwise; {@link #write} uses it only then. {@code [5?:] name} is a placeholder
 *       for what is not printed.
 *   <li>Above the first node, {@code @declared / 1: 7} says that the plan declares 7 nodes of layer 1 in all, and
 *       {@code @declared 3-2 3: 5} that it declares 5 of layer 3 under 3-2.
 * </ul>
 */
public final class Outline {

    /** What a line of a declared count begins with, behind the sign of attributes. */
    static final String DECLARED = "declared";

    private static final String INDENT = "  ";

    private Outline() {}

    /**
     * Reads an outline.
     *
     * @param text the text, of any number of lines
     * @param scheme the layers
     * @return the tree of all lines that could be read. A line that could not, or whose parent could not, is an error with its
     *     place; odd indentation, numbers and names are notes
     */
    public static Loaded<PolicyTree> read(String text, LayerScheme scheme) {
        return new OutlineReader(scheme).read(text);
    }

    /**
     * Writes a tree as a bulleted list.
     *
     * @param tree the tree
     * @return one line for each declared count, node, note and attribute; {@link #read} makes the same tree of it
     */
    public static String write(PolicyTree tree) {
        StringBuilder text = new StringBuilder();
        for (DeclaredCount declared : tree.declaredCounts()) {
            text.append('@')
                    .append(DECLARED)
                    .append(' ')
                    .append(declared.under())
                    .append(' ')
                    .append(declared.layer())
                    .append(": ")
                    .append(declared.count())
                    .append('\n');
        }
        Map<PolicyPath, Integer> last = new HashMap<>();
        for (PolicyNode node : tree.nodes()) {
            int next = last.getOrDefault(node.path().parent(), 0) + 1;
            last.put(node.path().parent(), node.ordinal());
            String indent = INDENT.repeat(node.layer() - 1);
            text.append(indent)
                    .append("- ")
                    .append(OutlineHead.write(node, tree.scheme(), next))
                    .append('\n');
            for (Label note : node.notes()) {
                text.append(indent)
                        .append(INDENT)
                        .append("> ")
                        .append(OutlineText.write(note))
                        .append('\n');
            }
            node.attributes()
                    .forEach((key, value) -> text.append(indent)
                            .append(INDENT)
                            .append('@')
                            .append(OutlineText.escape(key, ":"))
                            .append(": ")
                            .append(OutlineText.escape(value, ""))
                            .append('\n'));
        }
        return text.toString();
    }
}
