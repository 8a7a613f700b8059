package esperanza.investigation.participation.domain;

import static esperanza.protocol.vocabulary.Confirmation.ASSERTED;
import static esperanza.protocol.vocabulary.Confirmation.CONTESTED;

import esperanza.investigation.participation.domain.NoticeEvent.WithholdingGround;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.Confirmation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * The notice of one milestone to a party.
 *
 * @param of the event that is the milestone
 * @param withheld why the party is not told; empty: it was told, or has to be
 * @param assertedBy pseudonym of the person who gave or withheld it last; empty: nobody did yet
 * @param laidBy pseudonym of the person who laid it at the party's own door; empty: it does not lie there
 * @param confirmation the word of the party on it
 */
public record Notice(
        Milestone milestone,
        UUID of,
        PartyRef party,
        boolean given,
        Optional<WithholdingGround> withheld,
        String assertedBy,
        String laidBy,
        Confirmation confirmation) {

    /** The id of the notice of a milestone to a party. The same event names the same notice again. */
    public static UUID id(UUID of, PartyRef party) {
        return UUID.nameUUIDFromBytes((of + "/" + party.value() + "/notice").getBytes(StandardCharsets.UTF_8));
    }

    static Notice called(Milestone milestone, UUID of, PartyRef party) {
        return new Notice(milestone, of, party, false, Optional.empty(), "", "", ASSERTED);
    }

    /** True if nothing was said to the party, and nobody said why not. */
    public boolean isOpen() {
        return !given && withheld.isEmpty();
    }

    /** True if it lies ready at the party's own door, to be opened there. */
    public boolean isLaid() {
        return !laidBy.isEmpty();
    }

    /** True if the party says that it was not told. */
    public boolean isContested() {
        return confirmation == CONTESTED;
    }

    Notice laid(String by) {
        return new Notice(milestone, of, party, given, withheld, assertedBy, by, confirmation);
    }

    /** The notice lies at no door any more. A contest stands although the notice is given again. */
    Notice told(String by) {
        return new Notice(milestone, of, party, true, Optional.empty(), by, "", isContested() ? CONTESTED : ASSERTED);
    }

    /** The notice lies at no door any more. */
    Notice withheld(WithholdingGround ground, String by) {
        return new Notice(milestone, of, party, given, Optional.of(ground), by, "", confirmation);
    }

    /** The notice has to be given again, and nobody asserts anything of it. */
    Notice released() {
        return new Notice(milestone, of, party, given, Optional.empty(), "", "", confirmation);
    }

    Notice said(Confirmation word) {
        return new Notice(milestone, of, party, given, withheld, assertedBy, laidBy, word);
    }
}
