package esperanza.investigation.analysis.domain;

/** For what the lessons of a case are passed on. */
public enum Lessons {
    PREVENTION,
    TRAINING
}
