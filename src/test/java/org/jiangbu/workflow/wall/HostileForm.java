package org.jiangbu.workflow.wall;

import org.camunda.bpm.engine.impl.form.handler.DefaultStartFormHandler;

/** A form handler that a model would like to see made while it is parsed. */
public class HostileForm extends DefaultStartFormHandler {
    public HostileForm() {
        Canary.sing("a form handler was made an object");
    }
}
