package esperanza.investigation.file.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The state of a case's file. */
public sealed interface CaseFile {

    /** The case was not referred to investigation. */
    record Unknown() implements CaseFile {}

    /**
     * The case has a file. Each concern is a component of its own, with its own transitions.
     *
     * @param affected the parties of the file: those it was registered with and those referred since
     * @param holder the investigator who answers for the file; empty until somebody takes it
     * @param work the settled points of the work on it
     */
    record Registered(
            FileEvent.FileRegistered content,
            List<AffectedParty> affected,
            Optional<Holder> holder,
            NotedConsents consents,
            FileWork work)
            implements CaseFile {

        static Registered of(FileEvent.FileRegistered content) {
            return new Registered(content, content.affected(), Optional.empty(), NotedConsents.NONE, FileWork.NONE);
        }

        /** True if nobody of the file consents to the investigation any more. */
        public boolean isWithdrawn() {
            return affected.isEmpty()
                    ? consents.refusedByReporter()
                    : affected.stream().allMatch(party -> consents.refuses(party.party()));
        }

        /** True if this person answers for the file: its investigator, and the deputy in an absence. */
        public boolean isOf(String person) {
            return answering().contains(person);
        }

        /** Those who answer for the file. */
        List<String> answering() {
            return Stream.concat(
                            holder.map(Holder::investigator).stream(),
                            work.absence().map(FileWork.Absence::deputy).stream())
                    .toList();
        }

        /** This person, who writes down what a party says. */
        public Writer writer(String person) {
            return new Writer(person, isOf(person));
        }

        /** The parties among these that the file does not hold yet. */
        List<AffectedParty> unknown(List<AffectedParty> parties) {
            return parties.stream().filter(party -> !affected.contains(party)).toList();
        }

        Registered joinedBy(List<AffectedParty> more) {
            List<AffectedParty> all =
                    Stream.concat(affected.stream(), more.stream()).toList();
            return new Registered(content, all, holder, consents, work);
        }

        Registered heldBy(Holder next) {
            return new Registered(content, affected, Optional.of(next), consents, work.inOtherHands());
        }

        Registered consents(UnaryOperator<NotedConsents> change) {
            return new Registered(content, affected, holder, change.apply(consents), work);
        }

        Registered worked(FileWorkEvent event) {
            return new Registered(content, affected, holder, consents, work.after(event));
        }
    }
}
