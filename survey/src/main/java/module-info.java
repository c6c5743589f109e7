/** Surveys: design, response, estimates. */
module org.machistat.survey {
    requires transitive org.machistat.core;

    exports org.machistat.survey.data;
    exports org.machistat.survey.design;
    exports org.machistat.survey.estimate;
    exports org.machistat.survey.published;
    exports org.machistat.survey.response;
    exports org.machistat.survey.weighting;
}
