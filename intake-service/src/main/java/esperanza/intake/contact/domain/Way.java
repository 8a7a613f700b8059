package esperanza.intake.contact.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * One way to a person.
 *
 * @param id the same for the same address of the same contact
 * @param language tag of the language of the person
 * @param secondLanguage that the person reads, too
 * @param ourName the name by which the person wants to know us there
 * @param askFor for whom a caller asks there
 * @param voicemail whether a message may be left on a machine
 * @param shared whether others use the device
 * @param allowed what the person allows if life is in danger
 */
public record Way(
        UUID id,
        ContactKind kind,
        String address,
        Hours hours,
        String language,
        Optional<String> secondLanguage,
        Optional<String> ourName,
        Optional<String> askFor,
        Answerer answerer,
        boolean voicemail,
        boolean shared,
        InDanger allowed) {

    /**
     * @param anyHour whether also outside the hours
     * @param anyName whether also under another name
     */
    public record InDanger(boolean anyHour, boolean anyName) {}

    /** Whether somebody else may read or answer there. */
    boolean reachesOthers() {
        return shared || askFor.isPresent() || answerer != Answerer.SELF;
    }

    /** Neither address nor name: a line of a log that prints the record shows nobody. */
    @Override
    public String toString() {
        return "Way[" + id + ']';
    }
}
