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
        Answer<CityReport> report = CityReport.of(request.path().get(0));
        if (!report.isGiven()) {
            throw new Problem(
                    Problem.Kind.NOT_FOUND, report.refusal().orElseThrow().sentence().map(Problem::quoting));
        }
        return pages.get(report.get().code(), () -> Response.html(report.get().toHtml()));
    }
}
