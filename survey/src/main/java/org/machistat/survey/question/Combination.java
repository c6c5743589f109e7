package org.machistat.survey.question;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

/**
 * Several answers of one question counted as one (選択肢の合算・「以外」).
 *
 * <ul>
 *   <li>Respondents are counted, each once, and never rounded percentages added: 342人 + 333人 = 675人.
 *   <li>With several answers allowed, somebody who gave two of them counts once.
 *   <li>「A以外」 are those who answered, but none of the choices: 無回答 and 不明 are never among them.
 * </ul>
 *
 * @param category its code and its name
 * @param codes the choices
 * @param complement whether it is all answers but these
 * @serial exclude
 */
public record Combination(Category category, List<String> codes, boolean complement) implements Serializable {

    /**
     * Makes a combination.
     *
     * @param category its code and its name
     * @param codes the choices
     * @param complement whether it is all answers but these
     * @throws IllegalArgumentException if there is no choice, or one is there twice
     */
    public Combination {
        Objects.requireNonNull(category, "category");
        codes = List.copyOf(codes);
        if (codes.isEmpty() || codes.stream().distinct().count() < codes.size()) {
            throw new IllegalArgumentException("Combination '" + category.id()
                    + "' must have at least one choice and each once, but had " + codes);
        }
    }

    /**
     * Some choices together.
     *
     * @param name its name
     * @param codes the codes of the choices
     * @return the combination
     */
    public static Combination of(String name, String... codes) {
        return new Combination(Category.of(name), List.of(codes), false);
    }

    /**
     * All answers but some (以外).
     *
     * @param name its name
     * @param codes the codes of the choices that are not in it
     * @return the combination
     */
    public static Combination except(String name, String... codes) {
        return new Combination(Category.of(name), List.of(codes), true);
    }

    /**
     * The same combination with its name in both languages.
     *
     * @param name the name
     * @return the combination
     */
    public Combination withName(Label name) {
        return new Combination(Category.of(category.id(), name), codes, complement);
    }

    /** Name and choices, as in "肯定計（1＋2）" or "取組意向あり（9以外）". */
    @Override
    public String toString() {
        return category + "（" + String.join("＋", codes) + (complement ? "以外" : "") + "）";
    }
}
