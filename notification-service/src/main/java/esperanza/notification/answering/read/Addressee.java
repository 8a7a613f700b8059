package esperanza.notification.answering.read;

/**
 * The person whom a page calls.
 *
 * @param person the pseudonym of the person
 * @param exercise whether the page is one of an exercise: it tells of no alert, and a true page of no exercise
 */
record Addressee(String person, boolean exercise) {}
