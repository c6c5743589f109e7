package org.machistat.census.industry;

import org.machistat.core.text.Label;

/** How finely an industry is classified (分類の階層). */
public enum IndustryLevel {
    /** A sum of industries made for one use, beside the classification proper: 農林漁業, 第二次産業 (集約). */
    GROUP("集約", "aggregate"),
    /** A letter, A to T (大分類). */
    DIVISION("大分類", "division"),
    /** Two digits (中分類). */
    MAJOR("中分類", "major group"),
    /** Three digits (小分類). */
    MINOR("小分類", "minor group"),
    /** Four digits (細分類). */
    DETAIL("細分類", "detailed industry");

    private final Label label;

    IndustryLevel(String ja, String en) {
        this.label = Label.of(ja, en);
    }

    /**
     * The name of the level.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }
}
