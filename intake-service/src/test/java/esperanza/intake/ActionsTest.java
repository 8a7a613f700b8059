package esperanza.intake;

import esperanza.access.ActionSuite;

class ActionsTest extends ActionSuite {

    ActionsTest() {
        super(IntakeAction.values());
    }
}
