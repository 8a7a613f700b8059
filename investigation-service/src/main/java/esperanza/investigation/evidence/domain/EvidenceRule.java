package esperanza.investigation.evidence.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on evidence, or on a request about it, is refused. */
public enum EvidenceRule implements RuleViolation.Rule {
    NO_SUCH_EVIDENCE("There is no such item of evidence"),
    NO_SUCH_TRANSFER("There is no such transfer, or it is over"),
    NO_SUCH_PRESERVATION("There is no such preservation request"),
    NO_SUCH_ASSISTANCE("There is no such request for assistance"),
    NO_SUCH_AUTHORISATION("There is no such application for an authorisation"),
    NO_SUCH_FACT("There is no such fact of a proceeding of this case"),
    WORKING_NEEDS_ORIGINAL("A working copy names the original of this case that it was made of"),
    NOT_SECURED("The item is in nobody's custody"),
    ON_ORIGINAL("A file is analysed on a working copy, never on the original"),
    NOT_A_COPY_OF_IT("What was analysed is no working copy of this item"),
    RESTRICTED("The item or its original is restricted: it is not disclosed, and leaves by a release alone"),
    HASH_MISSING("A file needs its SHA-256"),
    CAPTURE_INCOMPLETE("What was captured or extracted needs who did it, the source, the time and the tool"),
    COPY_IS_HELD("A working copy of the item is stored here: it is disposed of first"),
    COPY_NOT_MADE("No copy without metadata can be made of this file"),
    NOT_SHOWN("The file has no such page to show"),
    UPLOAD_BEING_READ("The file has arrived and is being read back; ask again in a moment"),
    UPLOAD_NOT_HERE("The file has not arrived, another person sent it, or it is another item already"),
    NOT_PASSED_ON("Intake has not passed this file of this case on to you"),
    NOT_STORED("No file of this item is stored here"),
    ALREADY_HELD("The item was secured before: it is handed over, not secured again"),
    NOT_HOLDER("Only the person who holds the item can do this"),
    TO_ONESELF("An item is handed over to another person"),
    TRANSFER_RUNS("The item was offered to another person, who has not answered yet"),
    NOT_RECEIVER("Only the person to whom the item was offered can do this"),
    HASH_SAYS_OTHERWISE("The SHA-256 does not have this result"),
    ORDER_NEEDED("Evidence is destroyed only by the order of a court: name it"),
    OTHER_CASE_USES_IT("Another case of the same incident holds the same file as evidence"),
    NOT_HELD("Nobody holds these data for the investigation"),
    NOT_GRANTED("The court has not granted this authorisation, or it has ended"),
    AFTER_EXPIRY("The preservation has expired: explain it, and ask anew"),
    NOT_LATER("The end is not later than what it follows"),
    NOT_EXPIRED("The preservation has not expired"),
    ANSWERED_ALREADY("The other State has answered"),
    WITHDRAWN_ALREADY("The request to the other State was withdrawn");

    private final String title;

    EvidenceRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case WORKING_NEEDS_ORIGINAL,
                    ON_ORIGINAL,
                    NOT_A_COPY_OF_IT,
                    HASH_MISSING,
                    CAPTURE_INCOMPLETE,
                    COPY_NOT_MADE,
                    NOT_SHOWN,
                    UPLOAD_BEING_READ,
                    UPLOAD_NOT_HERE,
                    NOT_PASSED_ON,
                    TO_ONESELF,
                    HASH_SAYS_OTHERWISE,
                    ORDER_NEEDED,
                    NOT_LATER,
                    OTHER_CASE_USES_IT,
                    NOT_GRANTED -> true;
            default -> false;
        };
    }

    @Override
    public boolean unknown() {
        return name().startsWith("NO_SUCH_");
    }
}
