package esperanza.notification.answering.domain;

/** A thing that is counted of an alert, by the week in which it was raised. */
public enum Measure {
    /** The alert was raised. */
    RAISED,
    /** From there until a provider took the first page for it, in {@link Buckets}. */
    ACCEPTED,
    /** From there until a provider reported that the first page arrived, in {@link Buckets}; of ways that report. */
    DELIVERED,
    /** From there until a person answered for the first time, in {@link Buckets}. */
    ANSWERED,
    /** How often people were called until then, at most {@link #MOST_ROUNDS} times. */
    ROUNDS,
    /** A person answered before the alert climbed: in time. */
    IN_TIME,
    /** The act that it called for was done before anybody answered. */
    DONE;

    public static final int MOST_ROUNDS = 100;
}
