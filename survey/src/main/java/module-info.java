/** Surveys: design, response, estimates. */
module org.machistat.survey {
    requires transitive org.machistat.core;

    exports org.machistat.survey.design;
    exports org.machistat.survey.response;
}
