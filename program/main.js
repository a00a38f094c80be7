#!/usr/bin/env node
import { load } from './launch.js';

load('main.cjs');
