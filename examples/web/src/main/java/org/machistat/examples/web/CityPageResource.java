package org.machistat.examples.web;

import org.machistat.core.value.Answer;
import org.machistat.examples.report.CityReport;

/** {@code GET /cities/{code}}: the report on a municipality as a page. */
final class CityPageResource implements Route.Resource {

    /** The pages last asked for, of about 300 kB each. */
    private static final int KEPT = 32;

    private final Kept pages = new Kept(KEPT);

    @Override
    public Response answer(Request request) throws Problem {
        request.query().only();
        // By what was asked for: to make a report takes a second, even without its page.
        String place = request.path().get(0);
        return pages.get(place, () -> page(place));
    }

    private static Response page(String place) throws Problem {
        Answer<CityReport> report = CityReport.of(place);
        if (!report.isGiven()) {
            throw new Problem(
                    Problem.Kind.NOT_FOUND,
                    report.refusal().orElseThrow().sentence().map(Problem::quoting));
        }
        return Response.html(report.get().toHtml());
    }
}
