package org.machistat.examples.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.machistat.core.source.Loaded;
import org.machistat.core.value.Answer;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.check.CheckReport;
import org.machistat.planmodel.check.Finding;
import org.machistat.planmodel.check.PlanCheck;
import org.machistat.planmodel.json.PlanJson;

/** {@code POST /v1/plan/check}: what could not be read of a plan, and what is wrong with it. */
final class PlanResource implements Route.Resource {

    static final List<String> READS = List.of(MediaType.JSON);

    @Override
    public Response answer(Request request) throws Problem {
        request.query().only();
        Answer<Loaded<PlanModel>> read = PlanJson.read(Texts.json(request));
        if (!read.isGiven()) {
            throw new Problem(
                    Problem.Kind.UNPROCESSABLE,
                    read.refusal().orElseThrow().sentence().map(Problem::quoting));
        }
        Loaded<PlanModel> plan = read.get();
        CheckReport report = PlanCheck.withDefaults().check(plan.value());
        ObjectNode node = Json.object();
        node.put("clean", report.isClean() && plan.isComplete());
        node.put("complete", plan.isComplete());
        ArrayNode problems = node.putArray("problems");
        plan.problems().forEach(problem -> problems.add(Json.of(problem)));
        ArrayNode findings = node.putArray("findings");
        for (Finding finding : report.findings()) {
            ObjectNode one = findings.addObject()
                    .put("rule", finding.rule().name())
                    .put("severity", finding.severity().name())
                    .put("path", finding.path());
            one.set("sentence", Json.of(finding.sentence()));
        }
        ObjectNode examined = node.putObject("examined");
        report.examined().forEach((rule, count) -> examined.put(rule.name(), count));
        return Response.ofSent(Json.bytes(node));
    }
}
