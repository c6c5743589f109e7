package org.machistat.core.explain;

/** A result that can say how it came about (計算根拠を示せる結果). */
public interface Explained {

    /**
     * How the result came about.
     *
     * @return formula, inputs with their sources, working and exact value
     */
    Explanation explanation();
}
