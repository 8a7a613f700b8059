package esperanza.investigation.participation.domain;

import esperanza.kernel.RuleViolation;
import java.util.EnumSet;
import java.util.Set;

/** Why a command on the participation of a party is refused. */
public enum ParticipationRule implements RuleViolation.Rule {
    NO_SUCH_PARTY("The file has no such party"),
    NO_SUCH_CONTACT("There is no such contact with the party"),
    NO_SUCH_REPRESENTATIVE("The party has no such representative"),
    NO_SUCH_EXERCISE("The party exercised no such right"),
    NO_SUCH_NOTICE("There is no such notice"),
    NO_SUCH_PROPOSAL("There is no such proposal"),
    ANSWER_LEFT_OUT("Each offer of the sheet needs one answer of the person: accepted, declined or not yet"),
    CONTACT_COMPROMISED("The contact of the party is in other hands: speak in person or through the representative"),
    INSECURE_CHANNEL("This channel is not secure: send the neutral text, without words of your own"),
    TEXT_NEEDED("A notice needs the text of a language or words of your own"),
    OWN_DOOR_IS_OF_THE_PARTY("Only the party opens a notice at its own door: lay it ready there"),
    WITHHELD_FOR_DANGER(
            "The notice was withheld because telling is dangerous: it is laid at a door once it is released"),
    NOT_WITHHELD("The notice is not withheld because of danger"),
    NOTHING_LAID("No notice lies ready at this door"),
    ATTEMPTS_NEEDED("A party is unreachable only after two attempts that are recorded"),
    WORDS_NEEDED("Record what the party said"),
    DANGER_IS_FOR_A_SUPERVISOR("Only a supervisor withholds a notice because telling would be dangerous"),
    NOT_REPRESENTED("The party has no recognised representative"),
    CONFIRMATION_NEEDS_ANOTHER_PERSON("A person who did it or answers for the file cannot record the confirmation"),
    CONFIRMATION_IS_OF_THE_PARTY("Counsel contests and proposes; only the party itself confirms"),
    ALREADY_TOLD("The party was told already"),
    NOT_TOLD_YET("Nothing to confirm or contest yet: the party was not told"),
    ALREADY_ANSWERED("An answer was given already"),
    NOT_ANSWERED_YET("Nothing to confirm or contest yet: the proposal has no answer"),
    ACT_NEEDED("An answer that takes the proposal up names the acts, and one that refuses names none"),
    NO_SUCH_ACT("An act that is named is no act of this case");

    private static final Set<ParticipationRule> UNKNOWN = EnumSet.of(
            NO_SUCH_PARTY, NO_SUCH_CONTACT, NO_SUCH_REPRESENTATIVE, NO_SUCH_EXERCISE, NO_SUCH_NOTICE, NO_SUCH_PROPOSAL);

    private final String title;

    ParticipationRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case ANSWER_LEFT_OUT,
                    CONTACT_COMPROMISED,
                    INSECURE_CHANNEL,
                    TEXT_NEEDED,
                    OWN_DOOR_IS_OF_THE_PARTY,
                    ATTEMPTS_NEEDED,
                    WORDS_NEEDED,
                    ACT_NEEDED,
                    NO_SUCH_ACT,
                    NOT_REPRESENTED,
                    DANGER_IS_FOR_A_SUPERVISOR -> true;
            default -> false;
        };
    }

    @Override
    public boolean unknown() {
        return UNKNOWN.contains(this);
    }
}
