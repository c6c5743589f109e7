package org.machistat.planmodel.json;

import static org.machistat.planmodel.json.CoreForms.APPROXIMATE_DATE;
import static org.machistat.planmodel.json.CoreForms.FISCAL_YEARS;
import static org.machistat.planmodel.json.CoreForms.LABEL;
import static org.machistat.planmodel.json.CoreForms.ORDINAL;
import static org.machistat.planmodel.json.CoreForms.PLACE;
import static org.machistat.planmodel.json.CoreForms.SOURCE;
import static org.machistat.planmodel.json.Field.list;
import static org.machistat.planmodel.json.Field.optional;
import static org.machistat.planmodel.json.Field.required;
import static org.machistat.planmodel.json.Field.usual;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.source.Place;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.planmodel.plan.Chapter;
import org.machistat.planmodel.plan.Heading;
import org.machistat.planmodel.plan.Plan;
import org.machistat.planmodel.plan.PlanDocument;
import org.machistat.planmodel.plan.Programme;
import org.machistat.planmodel.plan.Status;

/** The forms of a plan, its chapters, programmes and documents. */
final class PlanForms {

    private PlanForms() {}

    private static final Choice<Status> STATUS_WORD =
            new Choice<>("status", Label.of("策定状況", "a status"), Status.class, Status::label);

    private static final Label DOCUMENT_WORD = Label.of("資料", "a document");
    private static final Field<PlanDocument, Label> NUMBER = usual("number", LABEL, Label.EMPTY, PlanDocument::number);
    private static final Field<PlanDocument, Source> DOCUMENT_SOURCE = required("source", SOURCE, PlanDocument::source);
    private static final Field<PlanDocument, List<PlanDocument>> ATTACHMENTS = list(
            "attachments", new Later<>("document", DOCUMENT_WORD, () -> PlanForms.DOCUMENT), PlanDocument::attachments);

    private static final Form<PlanDocument> DOCUMENT = ObjectForm.of(
            "document",
            DOCUMENT_WORD,
            read -> new PlanDocument(read.get(NUMBER, Label.EMPTY), read.get(DOCUMENT_SOURCE), read.list(ATTACHMENTS)),
            NUMBER,
            DOCUMENT_SOURCE,
            ATTACHMENTS);

    private static final Field<Chapter, Integer> CHAPTER_ORDINAL = required("ordinal", ORDINAL, Chapter::ordinal);
    private static final Field<Chapter, Label> CHAPTER_TITLE = required("title", LABEL, Chapter::title);
    private static final Field<Chapter, Integer> PAGE = required("page", PageForm.FORM, Chapter::startPage);
    private static final Field<Chapter, FiscalYearRange> CHAPTER_PERIOD =
            optional("period", FISCAL_YEARS, Chapter::period);

    private static final Form<Chapter> CHAPTER = ObjectForm.of(
            "chapter",
            Label.of("章", "a chapter"),
            PlanForms::chapter,
            CHAPTER_ORDINAL,
            CHAPTER_TITLE,
            PAGE,
            CHAPTER_PERIOD);

    private static Chapter chapter(Fields read) {
        Chapter chapter = Chapter.of(read.get(CHAPTER_ORDINAL), read.get(CHAPTER_TITLE), read.get(PAGE));
        return read.find(CHAPTER_PERIOD).map(chapter::withPeriod).orElse(chapter);
    }

    private static final Field<Programme, Integer> PROGRAMME_ORDINAL = required("ordinal", ORDINAL, Programme::ordinal);
    private static final Field<Programme, Label> PROGRAMME_NAME = required("name", LABEL, Programme::name);
    private static final Field<Programme, FiscalYearRange> PROGRAMME_PERIOD =
            required("period", FISCAL_YEARS, Programme::period);
    private static final Field<Programme, Status> PROGRAMME_STATUS =
            usual("status", STATUS_WORD, Status.DRAFT, Programme::status);

    private static final Field<Programme, Map<String, String>> PROGRAMME_ATTRIBUTES =
            usual("attributes", Attributes.FORM, Map.of(), Programme::attributes);

    private static final Form<Programme> PROGRAMME = ObjectForm.of(
                    "programme",
                    Label.of("実施計画", "a programme"),
                    read -> new Programme(
                            read.get(PROGRAMME_ORDINAL),
                            read.get(PROGRAMME_NAME),
                            read.get(PROGRAMME_PERIOD),
                            read.get(PROGRAMME_STATUS, Status.DRAFT),
                            Attributes.of(read, PROGRAMME_ATTRIBUTES)),
                    PROGRAMME_ORDINAL,
                    PROGRAMME_NAME,
                    PROGRAMME_PERIOD,
                    PROGRAMME_STATUS,
                    PROGRAMME_ATTRIBUTES)
            .open();

    private static final Field<Plan, Label> TITLE = required("title", LABEL, Plan::title);
    private static final Field<Plan, FiscalYearRange> PERIOD = required("period", FISCAL_YEARS, Plan::period);
    private static final Field<Plan, Label> ISSUER = usual("issuer", LABEL, Label.EMPTY, Plan::issuer);
    private static final Field<Plan, Status> STATUS = optional(
            "status",
            STATUS_WORD,
            plan -> Optional.of(plan.status()).filter(status -> status != usualStatus(plan.adopted())));
    private static final Field<Plan, ApproximateDate> ADOPTED = optional("adopted", APPROXIMATE_DATE, Plan::adopted);
    private static final Field<Plan, List<PlanDocument>> DOCUMENTS = list("documents", DOCUMENT, Plan::documents);
    private static final Field<Plan, List<Chapter>> CHAPTERS =
            list("chapters", CHAPTER, plan -> plan.contents().chapters());
    private static final Field<Plan, List<Programme>> PROGRAMMES = list("programmes", PROGRAMME, Plan::programmes);

    static final ObjectForm<Plan> PLAN = ObjectForm.of(
            "plan",
            Label.of("計画", "a plan"),
            PlanForms::plan,
            TITLE,
            PERIOD,
            STATUS,
            ISSUER,
            ADOPTED,
            DOCUMENTS,
            CHAPTERS,
            PROGRAMMES);

    private static Status usualStatus(Optional<ApproximateDate> adopted) {
        return adopted.isPresent() ? Status.ADOPTED : Status.DRAFT;
    }

    private static Plan plan(Fields read) {
        Plan plan = Plan.of(read.get(TITLE), read.get(PERIOD))
                .withIssuer(read.get(ISSUER, Label.EMPTY))
                .withDocuments(read.list(DOCUMENTS))
                .withChapters(read.list(CHAPTERS))
                .withProgrammes(read.list(PROGRAMMES));
        return read.find(ADOPTED)
                .map(plan::withAdopted)
                .orElse(plan)
                .withStatus(read.get(STATUS, usualStatus(read.find(ADOPTED))));
    }

    private static final Field<Heading, Label> HEADING_TITLE = required("title", LABEL, Heading::title);
    private static final Field<Heading, Place> HEADING_PLACE = usual("place", PLACE, Place.WHOLE, Heading::place);
    private static final Field<Heading, Boolean> HAS_CONTENT =
            usual("hasContent", Words.TrueOrFalse.FORM, true, Heading::hasContent);

    static final Form<Heading> HEADING = ObjectForm.of(
            "heading",
            Label.of("見出し", "a heading"),
            read -> new Heading(
                    read.get(HEADING_TITLE), read.get(HEADING_PLACE, Place.WHOLE), read.get(HAS_CONTENT, true)),
            HEADING_TITLE,
            HEADING_PLACE,
            HAS_CONTENT);
}
