package esperanza.intake.adapter.rest;

import java.util.List;

/**
 * What whoever holds the receipt sees.
 *
 * @param said after the report, by them and by the mechanism, oldest first
 * @param openings who of the mechanism opened what of it, when and what for
 */
public record Conversation(Standing standing, List<Said> said, List<OpeningEntry> openings) {}
