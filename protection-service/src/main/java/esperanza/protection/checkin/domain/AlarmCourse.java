package esperanza.protection.checkin.domain;

import java.util.Optional;

/**
 * The part of an alarm's course that stands outside the alarm itself. Nothing here tells its kind.
 *
 * @param wordsAgreed whether words were agreed with the person, in the case of the alarm, when it began
 * @param answeredBy the pseudonym of the person who answered last
 */
public record AlarmCourse(boolean wordsAgreed, Optional<String> answeredBy) {

    static final AlarmCourse UNKNOWN = new AlarmCourse(false, Optional.empty());

    public AlarmCourse answeredBy(String person) {
        return new AlarmCourse(wordsAgreed, Optional.of(person));
    }

    /** Without agreed words nothing is compared with the word that was said: then two people stand for it. */
    boolean mayEndBy(String person) {
        return wordsAgreed || answeredBy.filter(by -> !by.equals(person)).isPresent();
    }
}
