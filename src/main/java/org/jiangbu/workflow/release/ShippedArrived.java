package org.jiangbu.workflow.release;

/**
 * The application came with another model than before, while one that people published is in force: that stays in force, and
 * the shipped one is offered. Published in the transaction that notes it, once for each set of files.
 */
public record ShippedArrived(ModelFiles files, Release inForce) {}
