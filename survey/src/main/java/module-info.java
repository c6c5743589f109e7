/** Surveys: design, response, estimates. */
module org.machistat.survey {
    requires transitive org.machistat.core;

    exports org.machistat.survey.data;
    exports org.machistat.survey.design;
    exports org.machistat.survey.diffusion;
    exports org.machistat.survey.estimate;
    exports org.machistat.survey.json;
    exports org.machistat.survey.published;
    exports org.machistat.survey.question;
    exports org.machistat.survey.reader;
    exports org.machistat.survey.response;
    exports org.machistat.survey.tabulation;
    exports org.machistat.survey.weighting;
}
