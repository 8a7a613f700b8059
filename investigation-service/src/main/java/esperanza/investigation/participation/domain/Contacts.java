package esperanza.investigation.participation.domain;

import static esperanza.protocol.vocabulary.Confirmation.ASSERTED;
import static esperanza.protocol.vocabulary.Confirmation.CONFIRMED;
import static esperanza.protocol.vocabulary.Confirmation.CONTESTED;

import esperanza.investigation.participation.domain.ParticipationEvent.*;
import esperanza.protocol.vocabulary.Confirmation;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The contacts with a party.
 *
 * @param byId in the order in which they were recorded
 */
public record Contacts(Map<UUID, Contact> byId) {

    static final Contacts NONE = new Contacts(Map.of());

    /**
     * @param assertedBy pseudonym of the person who recorded it
     * @param said the person's word on each line afterwards
     */
    public record Contact(List<Offered> offered, String assertedBy, Map<Offer, Confirmation> said) {

        /** The lines to which the person is said to have answered. */
        public List<Offer> answered() {
            return offered.stream()
                    .filter(each -> each.answer() != OfferAnswer.NOT_YET)
                    .map(Offered::what)
                    .toList();
        }

        /** The word of the person on the contact: contested if one line is, confirmed if all answered lines are. */
        public Confirmation word() {
            if (said.containsValue(CONTESTED)) {
                return CONTESTED;
            }
            return answered().stream().allMatch(line -> said.get(line) == CONFIRMED) ? CONFIRMED : ASSERTED;
        }

        private OfferAnswer answer(Offer offer) {
            return offered.stream()
                    .filter(each -> each.what() == offer)
                    .map(Offered::answer)
                    .findFirst()
                    .orElse(OfferAnswer.NOT_YET);
        }

        private Contact with(Collection<Offer> lines, Confirmation word) {
            Map<Offer, Confirmation> all = new HashMap<>(said);
            lines.forEach(line -> all.put(line, word));
            return new Contact(offered, assertedBy, Map.copyOf(all));
        }
    }

    /** Where an offer stands. */
    public record Line(OfferAnswer answer, Confirmation confirmation) {}

    /** Where each offer stands. */
    public Map<Offer, Line> lines() {
        Map<Offer, Line> lines = new EnumMap<>(Offer.class);
        for (Offer offer : Offer.values()) {
            lines.put(offer, line(offer));
        }
        return Collections.unmodifiableMap(lines);
    }

    /**
     * The last answer that the person gave. A later contact that did not speak about the offer takes nothing back. A
     * contest stands until the person confirms the offer, of the same contact or of a later one.
     */
    private Line line(Offer offer) {
        Line line = new Line(OfferAnswer.NOT_YET, ASSERTED);
        for (Contact contact : byId.values()) {
            Confirmation said = contact.said().getOrDefault(offer, ASSERTED);
            OfferAnswer answer = contact.answer(offer);
            if (answer == OfferAnswer.NOT_YET) {
                line = new Line(line.answer(), said == CONTESTED ? CONTESTED : line.confirmation());
            } else {
                Confirmation before = line.confirmation() == CONFIRMED ? ASSERTED : line.confirmation();
                line = new Line(answer, said == ASSERTED ? before : said);
            }
        }
        return line;
    }

    boolean has(UUID contactId) {
        return byId.containsKey(contactId);
    }

    boolean allSaid(UUID contactId, Collection<Offer> lines, Confirmation word) {
        Map<Offer, Confirmation> said = contact(contactId).said();
        return lines.stream().allMatch(line -> said.get(line) == word);
    }

    String assertedBy(UUID contactId) {
        return contact(contactId).assertedBy();
    }

    Contacts recorded(UUID contactId, List<Offered> offered, String by) {
        return with(contactId, new Contact(offered, by, Map.of()));
    }

    Contacts confirmed(UUID contactId, List<Offer> lines) {
        return with(contactId, contact(contactId).with(lines, CONFIRMED));
    }

    Contacts contested(UUID contactId, List<Offer> lines) {
        return with(contactId, contact(contactId).with(lines, CONTESTED));
    }

    private Contact contact(UUID contactId) {
        return Optional.ofNullable(byId.get(contactId)).orElseThrow();
    }

    private Contacts with(UUID contactId, Contact contact) {
        Map<UUID, Contact> all = new LinkedHashMap<>(byId);
        all.put(contactId, contact);
        return new Contacts(Collections.unmodifiableMap(all));
    }
}
