package esperanza.intake.contact.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The state of a contact.
 *
 * @param whose empty before the first event
 * @param version counts what was said of it
 * @param said in force; empty before the first and while the contact is closed
 * @param proposal for a closed contact, until another person confirms it
 * @param untold whether a person has to tell something that software could not tell
 */
public record Contact(
        Optional<Whose> whose,
        Stage stage,
        int version,
        Optional<Said> said,
        Proofs proofs,
        Optional<Proposal> proposal,
        boolean untold) {

    /** Where a contact stands. */
    public enum Stage {
        NONE,
        GIVEN,
        PROVEN,
        CLOSED
    }

    /** @param by the pseudonym of the person who met the reporter */
    record Proposal(String by, Said said) {}

    static final Contact NONE =
            new Contact(Optional.empty(), Stage.NONE, 0, Optional.empty(), Proofs.NONE, Optional.empty(), false);

    /** Whether the code of this way was said, and not too long ago. */
    public boolean hasProven(UUID way, Instant now) {
        return proofs.hold(way, now);
    }

    /** Whether nobody ever gave one. */
    public boolean isUnknown() {
        return stage == Stage.NONE;
    }

    Contact given(Whose of, int newVersion, Said now) {
        return new Contact(
                Optional.of(of), Stage.GIVEN, newVersion, Optional.of(now), Proofs.NONE, Optional.empty(), untold);
    }

    Contact proven(UUID way, Instant until) {
        return new Contact(whose, Stage.PROVEN, version, said, proofs.with(way, until), proposal, untold);
    }

    Contact mistaken() {
        return new Contact(whose, stage, version, said, proofs.mistaken(), proposal, untold);
    }

    Contact closed(Whose of) {
        return new Contact(
                Optional.of(of), Stage.CLOSED, version, Optional.empty(), Proofs.NONE, Optional.empty(), untold);
    }

    Contact proposed(String by, Said renewal) {
        return new Contact(whose, stage, version, said, proofs, Optional.of(new Proposal(by, renewal)), untold);
    }

    Contact wishing(Wish wish) {
        Optional<Said> changed = said.map(before -> new Said(before.reachable(), wish, before.ways()));
        return new Contact(whose, stage, version, changed, proofs, proposal, untold);
    }

    Contact leftToTell(boolean something) {
        return new Contact(whose, stage, version, said, proofs, proposal, something);
    }
}
