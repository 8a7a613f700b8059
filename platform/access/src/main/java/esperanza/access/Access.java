package esperanza.access;

import static esperanza.access.Role.ANYONE;
import static esperanza.access.Role.BOARD_MEMBER;
import static esperanza.access.Role.CUSTODIAN;
import static esperanza.access.Role.HOTLINE;
import static esperanza.access.Role.IMPLEMENTING_AUTHORITY;
import static esperanza.access.Role.INTAKE_OFFICER;
import static esperanza.access.Role.INVESTIGATOR;
import static esperanza.access.Role.OMBUDSMAN;
import static esperanza.access.Role.PROTECTION_OFFICER;
import static esperanza.access.Role.RISK_ANALYST;
import static esperanza.access.Role.SUPERVISOR;

import esperanza.kernel.Audience;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides who may do and see what. Pure; REST, streams and consumers all ask here.
 *
 * <p>Order of checks:
 * <ol>
 *   <li>Role: one of the caller's roles allows the action, otherwise 403.</li>
 *   <li>Task of another institution: the institution that was asked, unless a case of the person excludes it or the
 *     caller; otherwise 404. The further checks do not apply to it.</li>
 *   <li>Conflict wall: excluded institutions and persons get 404 in any role.</li>
 *   <li>Need to know: assignment, seal, broken glass; otherwise 404.</li>
 *   <li>Stand-in: where the mechanism itself is excluded from a report, the ombudsman does its work with that report.
 *     With other reports the ombudsman does not, because reporters were promised that it gets nothing without their
 *     consent.</li>
 *   <li>Outside senders reach only what they sent themselves. The checks 3 and 4 do not apply to them.</li>
 *   <li>Sealed parts of a report: only roles that work on it. Protection and investigation staff do so once it is
 *     referred to them; otherwise 404.</li>
 * </ol>
 */
public final class Access {

    /** How much of an event a caller sees. */
    public enum Visibility {
        FULL,
        /** The caller learns that something happened, not what. */
        MILESTONE,
        NONE
    }

    private static final Set<Role> OUTSIDE = EnumSet.of(HOTLINE, ANYONE);
    private static final Set<Role> INTAKE = EnumSet.of(INTAKE_OFFICER, CUSTODIAN);
    private static final Set<Role> INVESTIGATION = EnumSet.of(INVESTIGATOR);
    private static final Set<Role> PROTECTION = EnumSet.of(RISK_ANALYST, PROTECTION_OFFICER, BOARD_MEMBER);

    private Access() {}

    /**
     * Fails unless the caller may do it: with {@link NotHere} if the caller must not learn that the resource exists,
     * else with {@link NotPermitted}.
     */
    public static void require(Caller caller, Action action, Resource resource) {
        switch (decide(caller, action, resource)) {
            case Verdict.Permit _ -> {}
            case Verdict.Deny deny when deny.concealed() -> throw new NotHere();
            case Verdict.Deny _ -> throw new NotPermitted();
        }
    }

    public static Verdict decide(Caller caller, Action action, Resource resource) {
        if (Collections.disjoint(caller.roles(), action.allowed())) {
            return new Verdict.Deny("wrong-role", false);
        }
        if (resource instanceof Resource.TaskOf(UUID taskId, Optional<String> receiver, Wall wall)) {
            boolean asked = receiver.filter(caller.member().on(taskId)::equals).isPresent();
            return asked && !excludes(wall, caller) ? new Verdict.Permit() : new Verdict.Deny("not-yours", true);
        }
        if (!fromOutside(caller, action) && !admits(resource.wall(), caller, action)) {
            return new Verdict.Deny("need-to-know", true);
        }
        if (standsIn(caller, action)
                && !(resource instanceof Resource.Unspecified)
                && !resource.wall().shuts(caller.mechanism())) {
            return new Verdict.Deny("not-in-its-stead", true);
        }
        return switch (resource) {
            case Resource.Unspecified _ -> new Verdict.Permit();
            case Resource.ReportOf(String sender, Wall _)
            when fromOutside(caller, action) ->
                sender.equals(caller.pseudonym()) ? new Verdict.Permit() : new Verdict.Deny("not-yours", true);
            case Resource.ReportOf _ -> new Verdict.Permit();
            case Resource.OfCase _ when fromOutside(caller, action) -> new Verdict.Deny("not-yours", true);
            case Resource.OfCase _ -> new Verdict.Permit();
            case Resource.SealedOf report ->
                worksOn(caller, action, report) ? new Verdict.Permit() : new Verdict.Deny("not-yours", true);
            case Resource.TaskOf _ -> new Verdict.Deny("not-yours", true);
        };
    }

    /**
     * How much of an event the caller sees.
     *
     * @param service the service that recorded the event
     */
    public static Visibility sees(Caller caller, Audience audience, String service) {
        Set<Role> working = EnumSet.of(SUPERVISOR, OMBUDSMAN);
        working.addAll(INTAKE);
        working.addAll(INVESTIGATION);
        working.addAll(PROTECTION);
        if (Collections.disjoint(caller.roles(), working)) {
            return Visibility.NONE;
        }
        return inFull(caller, audience, service) ? Visibility.FULL : Visibility.MILESTONE;
    }

    /** True if the caller may know of the cases behind the wall, for this action. */
    public static boolean admits(Wall wall, Caller caller, Action action) {
        return wall.cases().isEmpty() && wall.known()
                || wall.admits(caller.marks(), Capacity.of(caller.roles(), action));
    }

    /** True if the caller gets an answer only while it is known who may know of which case. */
    public static boolean restsOnWalls(Caller caller, Action action) {
        return !action.whileWallsAreOld() && !fromOutside(caller, action);
    }

    /** True if one of the cases behind the wall excludes the caller, or if it is not known whom they exclude. */
    public static boolean excludes(Wall wall, Caller caller) {
        return caller.marks().stream().anyMatch(wall::shuts);
    }

    /**
     * True if the caller may do the action from outside only. Other roles of the caller that do not allow the action do
     * not count.
     */
    public static boolean fromOutside(Caller caller, Action action) {
        Set<Role> effective = effective(caller, action);
        return !effective.isEmpty() && OUTSIDE.containsAll(effective);
    }

    /** True if the caller may do the action only for an institution that the mechanism asks to protect. */
    public static boolean forAnotherInstitution(Caller caller, Action action) {
        return effective(caller, action).equals(Set.of(IMPLEMENTING_AUTHORITY));
    }

    private static Set<Role> effective(Caller caller, Action action) {
        Set<Role> effective = EnumSet.copyOf(action.allowed());
        effective.retainAll(caller.roles());
        return effective;
    }

    /**
     * True if the caller may do the action only as the mechanism's stand-in, in cases from which the whole mechanism is
     * excluded.
     */
    public static boolean standsIn(Caller caller, Action action) {
        Set<Role> effective = effective(caller, action);
        effective.removeAll(OUTSIDE);
        return action.inTheMechanismsStead() && effective.equals(Set.of(OMBUDSMAN));
    }

    /**
     * True if a role that allows the action works on the report. A role that does not allow the action does not count.
     */
    private static boolean worksOn(Caller caller, Action action, Resource.SealedOf report) {
        Set<Role> working = EnumSet.of(SUPERVISOR, OMBUDSMAN);
        working.addAll(INTAKE);
        working.addAll(report.forProtection() ? PROTECTION : Set.of());
        working.addAll(report.forInvestigation() ? INVESTIGATION : Set.of());
        working.retainAll(action.allowed());
        return !Collections.disjoint(caller.roles(), working);
    }

    private static boolean inFull(Caller caller, Audience audience, String service) {
        if (audience == Audience.CASE) {
            return true;
        }
        Set<Role> seers = EnumSet.of(SUPERVISOR);
        seers.addAll(
                switch (audience) {
                    case CASE -> Set.of();
                    case PROTECTION -> PROTECTION;
                    case INVESTIGATION -> INVESTIGATION;
                    case IDENTITY -> INTAKE;
                });
        seers.addAll(
                switch (service) {
                    case "intake" -> INTAKE;
                    case "investigation" -> INVESTIGATION;
                    case "protection" -> PROTECTION;
                    default -> Set.of();
                });
        return !Collections.disjoint(caller.roles(), seers);
    }
}
