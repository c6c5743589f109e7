package org.machistat.examples.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** The answers last given, so that a place that is asked for often is calculated once. */
final class Kept {

    private final int most;

    private final Map<String, Response> answers = new LinkedHashMap<>(16, 0.75f, true);

    Kept(int most) {
        this.most = most;
    }

    /** Makes an answer. */
    interface Maker {
        Response make() throws Problem;
    }

    /** The answer that is kept, or the one that is made now; two may be made at once, and either is as good. A problem is not kept. */
    Response get(String key, Maker maker) throws Problem {
        synchronized (answers) {
            Response known = answers.get(key);
            if (known != null) {
                return known;
            }
        }
        Response made = maker.make();
        synchronized (answers) {
            answers.put(key, made);
            if (answers.size() > most) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
        return made;
    }
}
