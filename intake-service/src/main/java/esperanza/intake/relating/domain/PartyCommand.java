package esperanza.intake.relating.domain;

/** Commands on the identity of a party. */
public sealed interface PartyCommand {

    /** Merges the party into one that an earlier report names: a person recognised that both are the same. */
    record MergeParty(ReportedParty party, ReportedParty into, String reasons) implements PartyCommand {}

    /** Undoes the merge: they are not the same. */
    record SplitParty(ReportedParty party, String reasons) implements PartyCommand {}
}
