package org.machistat.census.estat.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.value.Refusal;

/** The application id, which is shown nowhere. */
final class AppId {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,200}");

    private final String id;
    private final Pattern anywhere;

    AppId(String id) {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "Application id must be 8 to 200 letters and digits, but had " + id.length() + " characters"
                            + (id.length() >= 8 && id.length() <= 200 ? ", some of which are neither" : ""));
        }
        this.id = id;
        this.anywhere = Pattern.compile(Pattern.quote(id), Pattern.CASE_INSENSITIVE);
    }

    String reveal() {
        return id;
    }

    /** A text without the id. */
    String hideIn(String text) {
        return anywhere.matcher(text).replaceAll(Matcher.quoteReplacement(toString()));
    }

    boolean isIn(String text) {
        return anywhere.matcher(text).find();
    }

    Refusal hideIn(Refusal refusal) {
        return new Refusal(refusal.reason(), refusal.sentence().map(this::hideIn));
    }

    Problem hideIn(Problem problem) {
        Place place = problem.place();
        return new Problem(
                problem.severity(),
                new Place(place.line(), place.column(), hideIn(place.name())),
                hideIn(problem.met()),
                problem.message().map(this::hideIn));
    }

    @Override
    public String toString() {
        return "***";
    }
}
